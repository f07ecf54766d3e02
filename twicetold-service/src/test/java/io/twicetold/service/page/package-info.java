/** What pages draw, looked at by itself. */
@NullMarked
package io.twicetold.service.page;

import org.jspecify.annotations.NullMarked;
