package io.twicetold.service.store;

import java.time.Instant;

/**
 * The answer that a request with a key was given.
 *
 * @param request fingerprint of the request
 * @param status of the answer
 * @param location where it made something, empty if nowhere
 * @param body of the answer
 * @param at when it was given
 */
public record KeptAnswer(String request, int status, String location, String body, Instant at) {}
