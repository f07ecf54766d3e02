package io.twicetold.cli.screen;

/**
 * Where something is drawn.
 *
 * @param width columns
 * @param coloured whether colours are wanted
 */
public record Screen(int width, boolean coloured) {

  /** Fewer columns hold no table. */
  private static final int NARROWEST = 40;

  public Screen {
    width = Math.max(NARROWEST, width);
  }

  /** Words in a colour, or plain where no colours are wanted. */
  String paint(Colour colour, String words) {
    return coloured && !words.isEmpty() ? colour.code() + words + "\u001b[0m" : words;
  }

  /** The colours in use; each means one thing. */
  enum Colour {
    STRONG("\u001b[1m"),
    FAINT("\u001b[2m"),
    CHARACTERS("\u001b[32m"),
    WORDS("\u001b[33m"),
    MEANING("\u001b[36m");

    private final String code;

    Colour(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
