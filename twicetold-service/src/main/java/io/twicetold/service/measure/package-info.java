/**
 * How much the service does and how long that takes, written down as Prometheus reads it. Times and
 * counts come in; {@link io.twicetold.service.measure.Exposition} makes the text.
 */
@NullMarked
package io.twicetold.service.measure;

import org.jspecify.annotations.NullMarked;
