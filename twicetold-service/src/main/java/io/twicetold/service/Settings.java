package io.twicetold.service;

import io.twicetold.service.hook.Hooks;
import io.twicetold.service.http.Keys;
import io.twicetold.service.http.Policy;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a service runs.
 *
 * @param address where it answers; port 0 takes any that is free
 * @param data folder of everything that it remembers
 * @param store address of the database that remembers instead of a file in the folder, if there is
 *     one: {@code postgresql://user:password@host:port/database}
 * @param policy who may ask, how often, and what is kept of it; keys are needed on every address
 *     but this machine's own
 * @param backlog so many accepted changes may wait for the grouping before more are refused
 * @param quiet stories that nobody has reported on for so long are closed: they are still found,
 *     and leave the memory
 * @param hooks where it may be told what happens, and how long that is tried
 */
public record Settings(
    InetSocketAddress address,
    Path data,
    Optional<String> store,
    Policy policy,
    long backlog,
    Duration quiet,
    Hooks.Rules hooks) {

  /** Remembers in a file in the folder, and tells public addresses alone what happens. */
  public Settings(InetSocketAddress address, Path data, Keys keys, long backlog) {
    this(address, data, Optional.empty(), Policy.of(keys), backlog, QUIET, Hooks.Rules.USUAL);
  }

  /** The same with other rules for those who are told what happens. */
  public Settings with(Hooks.Rules rules) {
    return new Settings(address, data, store, policy, backlog, quiet, rules);
  }

  /** The same with another policy. */
  public Settings with(Policy other) {
    return new Settings(address, data, store, other, backlog, quiet, hooks);
  }

  /** Two weeks: what is written later is about something else, or says what happened before. */
  public static final Duration QUIET = Duration.ofDays(14);

  /** Changes that may wait: hours of work for the encoder on a small machine. */
  public static final long BACKLOG = 100_000;
}
