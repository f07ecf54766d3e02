@NullMarked
package io.twicetold.cli.table;

import org.jspecify.annotations.NullMarked;
