/**
 * Scores what the library says against labelled packs. A pack and an answer come in, figures and
 * the worst errors go out. {@link io.twicetold.cli.eval.Pack} is the door.
 */
@NullMarked
package io.twicetold.cli.eval;

import org.jspecify.annotations.NullMarked;
