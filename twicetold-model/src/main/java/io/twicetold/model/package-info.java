/**
 * The sentence encoder: multilingual-e5-small on ONNX Runtime, its tokenizer, the language means
 * and a vector cache. Texts come in, vectors of width 384 go out; {@link io.twicetold.model.Model}
 * is the door.
 */
@NullMarked
package io.twicetold.model;

import org.jspecify.annotations.NullMarked;
