// Sets the text of a rulebook with typst, tagged and with the project's own fonts. The text is the transcript of our own file of it, so that
// both set the same words: headings, paragraphs, lists, tables and the places for writing.
import { readFileSync, writeFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [transcript, fontFolder, target] = process.argv.slice(2);
const text = (words) => words.replaceAll(/［リンク：([^］]*)］/g, "$1").replaceAll(/［記入欄：[^］]*］/g, "　　　　　　").replaceAll(/［チェックなし：[^］]*］/g, "□");
const literal = (words) => `#${JSON.stringify(text(words))}`;
const lines = readFileSync(transcript, "utf8").split("\n").slice(1);
const out = [];
let table = null;
for (const line of lines) {
  const words = line.trim();
  const cell = /^\d+ 行 (\d+) 列(?: \| .*?)?(?:：|(?: \| [^：]*見出し：))(.*)$/.exec(words);
  if (/^表 \d+ 行 (\d+) 列/.test(words)) {
    table = { columns: Number(/^表 \d+ 行 (\d+) 列/.exec(words)[1]), cells: [] };
  } else if (words === "表終わり" && table) {
    out.push(`#table(columns: ${table.columns}, stroke: 0.5pt, inset: 4pt, table.header(..(${table.cells.slice(0, table.columns).join(", ")},)), ${table.cells.slice(table.columns).join(", ")})`);
    table = null;
  } else if (table && cell) {
    table.cells.push(`[${literal(cell[2])}]`);
  } else if (/^見出し(\d)：/.test(words)) {
    out.push(`${"=".repeat(Number(words[3]))} ${literal(words.slice(5))}`);
  } else if (words.length > 0 && !/^(リスト|目次) \d+ 項目$|^(リスト|目次|引用)終わり$|^題：/.test(words)) {
    out.push(`#block(inset: (left: ${((line.length - line.trimStart().length) / 2).toFixed(1)}em))[${literal(words)}]`);
  }
}

const source = `
#set document(title: "運用規程")
#set text(font: ("BIZ UDMincho", "BIZ UDGothic"), size: 10.5pt, lang: "ja")
#set par(justify: true, leading: 7pt)
#show heading: set text(font: "BIZ UDGothic")
#set page(paper: "a4", margin: (x: 20mm, y: 25mm), header: [運用規程#h(1fr)第１版], numbering: "1 / 1")
${out.join("\n\n")}
`;
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder] }] });
writeFileSync(target, compiler.pdf({ mainFileContent: source }));
