// Fills the pledge for every row of a roster with typst, tagged and with the project's own fonts: into a folder with a PDF a person, or into one PDF.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [template, roster, fontFolder, target, way] = process.argv.slice(2);

// The wording of our own template, as typst writes it.
const [front, back] = readFileSync(template, "utf8").split(/^%section.*$/m).slice(1).map((side) =>
  side.split(/^%spacer/m)[0].split("\n").filter((line) => !line.startsWith("# ") && !line.includes("{{"))
    .map((line) => line.replace(/\s*\{[^}]*\}$/, "").replace(/\[\]\(#[a-z]+\)/, "第１条")
      .replace(/^## /, "== ").replace(/^1\. |^\d\. /, "+ ").replace(/^ {4}- /, "  - "))
    .join("\n"));
const people = readFileSync(roster, "utf8").trim().split("\n").slice(1).map((line) => line.split(","));

const source = (rows) => `
#set document(title: "業務情報の取扱いに関する誓約書")
#set text(font: "BIZ UDGothic", size: 10pt, lang: "ja")
#set par(justify: true, leading: 6pt)
#set heading(numbering: (..n) => "第" + str(counter(heading).get().last()) + "条")
#show heading.where(level: 2): set text(size: 10.5pt)
#set page(paper: "a4", margin: (top: 29mm, bottom: 15mm, x: 20mm))
#let field(body, width: 52mm, height: 9mm) = box(width: width, height: height, stroke: (bottom: 0.5pt), align(bottom, body))
#let pledge(row) = [
#set page(header: [業務情報の取扱いに関する誓約書　【表面】#h(1fr)staff-pledge 第１版], footer: align(center)[裏面に続きます])
#counter(heading).update(0)
#align(center, text(size: 15pt, weight: "bold")[業務情報の取扱いに関する誓約書])
見本診療所　院長　様

私は、貴施設の業務に就くにあたり、次のとおり誓約します。
${front}
#set page(header: [業務情報の取扱いに関する誓約書　【裏面】#h(1fr)staff-pledge 第１版], footer: align(center)[見本診療所])
${back}
この誓約書の内容について説明を受け、理解したうえで誓約します。

#align(right)[令和#h(9mm)年#h(8mm)月#h(8mm)日]
#table(columns: (30mm, 1fr, 24mm, 54mm), stroke: 0.5pt, inset: 4pt,
  [所属], field(row.at(3)), [職員番号], field(row.at(0), width: 38mm),
  [職種], field(row.at(4)), [入職日], [#row.at(5)],
  [住所], table.cell(colspan: 3, field(row.at(6), width: 130mm, height: 12mm)),
  [ふりがな], table.cell(colspan: 3, field(row.at(2), width: 130mm)),
  [氏名], table.cell(colspan: 3)[#field(row.at(1), width: 105mm, height: 13mm)#box(width: 22mm, height: 13mm, stroke: 0.5pt)])
氏名は、署名（自分で書くこと）又は記名と押印のどちらかで記入してください。
#table(columns: (30mm, 1fr, 30mm, 1fr), stroke: 0.5pt, inset: 4pt, table.cell(colspan: 4)[施設の確認欄], [受領日], [令和#h(9mm)年#h(8mm)月#h(8mm)日], [確認者], field([], width: 35mm))
]
#for row in (${rows.map((row) => `(${row.map((cell) => JSON.stringify(cell)).join(", ")},)`).join(", ")},) { pledge(row) }
`;

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder] }] });
if (way === "one-file") {
  writeFileSync(target, compiler.pdf({ mainFileContent: source(people) }));
} else {
  mkdirSync(target, { recursive: true });
  for (const row of people) {
    writeFileSync(join(target, `${row[0]}.pdf`), compiler.pdf({ mainFileContent: source([row]) }));
  }
}
