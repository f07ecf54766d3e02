/** Speed of the steps, measured by JMH on invented text; {@code tools/bench/jmh.sh} runs it. */
@NullMarked
package io.twicetold.bench.jmh;

import org.jspecify.annotations.NullMarked;
