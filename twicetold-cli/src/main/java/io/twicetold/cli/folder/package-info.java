/**
 * The folder that a watch writes to: files of lines that only grow and survive a crash. Articles,
 * rejections and changes come in; what was written before is read back. {@link
 * io.twicetold.cli.folder.WatchFolder} is the door.
 */
@NullMarked
package io.twicetold.cli.folder;

import org.jspecify.annotations.NullMarked;
