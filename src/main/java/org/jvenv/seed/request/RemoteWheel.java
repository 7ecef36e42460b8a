package org.jvenv.seed.request;

import org.jvenv.index.IndexFile;
import org.jvenv.index.PackageIndex;

/**
 * A wheel on an index, which the store may not contain yet.
 *
 * @param index the index that contains it
 * @param file its entry in the index
 */
public record RemoteWheel(PackageIndex index, IndexFile file) {}
