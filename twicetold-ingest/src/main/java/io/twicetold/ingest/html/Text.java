package io.twicetold.ingest.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks as text.
 *
 * @param words a block a line
 * @param paragraphs where each line came from
 */
record Text(String words, List<Paragraph> paragraphs) {

  static Text of(List<Block> blocks) {
    StringBuilder words = new StringBuilder();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Block block : blocks) {
      words.append(words.isEmpty() ? "" : "\n");
      paragraphs.add(
          new Paragraph(words.length(), block.words().length(), block.start(), block.end()));
      words.append(block.words());
    }
    return new Text(words.toString(), paragraphs);
  }
}
