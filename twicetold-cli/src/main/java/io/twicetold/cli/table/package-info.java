/**
 * Lines of JSON as tables: CSV, TSV and Parquet by the name of the file. What is nested in a line
 * is JSON in a cell.
 */
@NullMarked
package io.twicetold.cli.table;

import org.jspecify.annotations.NullMarked;
