package io.twicetold.cli;

/** Who looks at what is written. */
interface Terminal {

  /** Whether a person reads standard output. */
  boolean out();

  /** Whether a person reads standard error. */
  boolean err();

  /** Whether standard output is to have colours. */
  boolean coloured();

  /** Columns of the screen. */
  int width();
}
