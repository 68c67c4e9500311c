// Writes a 320-row landscape table with typst from rows.json (see run.sh), as a tagged PDF with the project's own fonts.
import { readFileSync, writeFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [rowsFile, fontFolder, target] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(rowsFile, "utf8"));
const text = (value) => JSON.stringify(String(value ?? ""));
const cells = rows.map((row) => row.map((cell) =>
  typeof cell === "object" && cell !== null
    ? `table.cell(rowspan: ${cell.span}, ${text(cell.text)})`
    : text(cell)).join(", ")).join(",\n");
const source = `
#set document(title: "適合性対照表")
#set text(font: ("BIZ UDGothic",), size: 7.5pt, lang: "ja")
#set page(paper: "a4", flipped: true, margin: (x: 12mm, y: 16mm), numbering: "1 / 1")
#show table.cell: it => { if type(it.body) == str { it.body } else { it } }
#table(
  columns: (8mm, 16mm, 20mm, 22mm, 22mm, 9mm, 3.1fr, 17mm, 4fr, 14mm, 25mm),
  stroke: 0.4pt + gray, inset: 2.5pt,
  table.header(..("連番", "章", "節", "項", "小項目", "番号", "要求事項", "対応状況", "回答", "責任分界", "根拠資料").map(x => [#x])),
  ${cells}
)`;
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder] }] });
writeFileSync(target, compiler.pdf({ mainFileContent: source }));
