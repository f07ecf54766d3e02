package io.twicetold.ingest.language;

/**
 * Cantonese as it is spoken is written with characters of its own in nearly every sentence; without
 * any of them a text is standard Chinese, whoever reads it aloud.
 */
final class Cantonese {

  /** The commonest of the characters that standard Chinese has no use for. */
  private static final String ITS_OWN = "嘅咗喺唔佢哋嗰冇啲嚟嘢咁噉攞啱諗瞓";

  /** The code of the language. */
  static final String CODE = "yue";

  private Cantonese() {}

  /** Whether a text has a character that only Cantonese is written with. */
  static boolean mayBe(String text) {
    return text.chars().anyMatch(c -> ITS_OWN.indexOf(c) >= 0);
  }
}
