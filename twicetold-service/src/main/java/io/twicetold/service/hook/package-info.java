/**
 * Tells others what happens, as Standard Webhooks has it: events of the store come in, signed
 * messages go out, at least once each and in order. {@link io.twicetold.service.hook.Hooks} is the
 * door.
 */
@NullMarked
package io.twicetold.service.hook;

import org.jspecify.annotations.NullMarked;
