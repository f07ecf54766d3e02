@NullMarked
package io.twicetold.cli.folder;

import org.jspecify.annotations.NullMarked;
