package org.jatigi.exchange;

import java.nio.file.Path;

/**
 * A file that has arrived, on this replica's disk.
 *
 * @param file where it lies until the job ends
 * @param name its name at the sender's
 * @param size its length in bytes
 * @param checksum SHA-256 of its bytes, in hexadecimal
 */
record Delivery(Path file, String name, long size, String checksum) {}
