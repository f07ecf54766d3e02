package io.twicetold.candidate;

/** Two articles by their ids, in the order in which they were named. */
public record Pair(String a, String b) {}
