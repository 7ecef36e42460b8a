package org.jvenv.seed.request;

import org.jvenv.index.IndexFile;
import org.jvenv.index.PackageIndex;

/**
 * A wheel that an index has and the store may not have yet.
 *
 * @param index who brings it
 * @param file what the index says of it
 */
public record RemoteWheel(PackageIndex index, IndexFile file) {}
