package io.twicetold.cli.table;

import java.util.List;
import java.util.stream.Stream;

/** The columns of a table, by what its rows are. */
public enum Shape {
  /** Where an article belongs. */
  GROUPED("id story family language relation source confidence:number more:rest"),
  /** An article as it was read. */
  ARTICLE("id title text url published source language more:rest"),
  /** What two articles are to each other. */
  RELATION(
      "a b relation directed:truth score:number confidence:number descent:number story:number"
          + " coverage.a_in_b.characters:number coverage.a_in_b.words:number"
          + " coverage.a_in_b.meaning:number coverage.b_in_a.characters:number"
          + " coverage.b_in_a.words:number coverage.b_in_a.meaning:number"
          + " passages:nested reasons:nested"),
  /** A story with its families. */
  STORY("story representative first last reports:whole independent:whole families:nested"),
  /** A pair that a person should decide. */
  DOUBT("a b level probability:number together:truth articles:whole value:number"),
  /** Something that could not be read. */
  REJECTION("source offset:whole reason beginning");

  private final String columns;

  Shape(String columns) {
    this.columns = columns;
  }

  /** In their order. */
  List<Column> columns() {
    return Stream.of(columns.split(" ")).map(Column::parse).toList();
  }
}
