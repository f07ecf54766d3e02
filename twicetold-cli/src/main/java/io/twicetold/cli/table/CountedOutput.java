package io.twicetold.cli.table;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A stream as Parquet writes it: the places of its parts stand at the end. */
final class CountedOutput extends PositionOutputStream implements OutputFile {

  private final OutputStream stream;
  private long position;

  CountedOutput(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public long getPos() {
    return position;
  }

  @Override
  public void write(int b) throws IOException {
    stream.write(b);
    position++;
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    stream.write(bytes, start, length);
    position += length;
  }

  @Override
  public void flush() throws IOException {
    stream.flush();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  @Override
  public PositionOutputStream create(long blockSize) {
    return this;
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSize) {
    return this;
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }
}
