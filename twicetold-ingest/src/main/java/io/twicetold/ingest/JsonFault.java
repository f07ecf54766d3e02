package io.twicetold.ingest;

import tools.jackson.core.JacksonException;

/** Says what is wrong with JSON in one line, without the parser's words on itself. */
public final class JsonFault {

  private static final String WHERE_IT_BEGAN = " \\((?:for )?start marker at .*";
  private static final String WHICH_SETTING = ", from `[^`]*`";

  private JsonFault() {}

  /** What a parser found. */
  public static String of(JacksonException found) {
    return found
        .getOriginalMessage()
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst(WHERE_IT_BEGAN, "")
        .replaceFirst(WHICH_SETTING, "");
  }
}
