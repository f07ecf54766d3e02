/** Tests of the command; see the package of the same name. */
@NullMarked
package io.twicetold.cli.page;

import org.jspecify.annotations.NullMarked;
