@NullMarked
package io.twicetold.model;

import org.jspecify.annotations.NullMarked;
