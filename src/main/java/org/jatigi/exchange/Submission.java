package org.jatigi.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent, and what was said with it.
 *
 * @param job the job that handles it
 * @param fileName its name at the sender's; only a hint
 * @param checksum SHA-256 of its bytes, in hexadecimal
 * @param round the round's number where the sender named it
 * @param supersedes the release that this file corrects, where the sender named it
 */
public record Submission(
        UUID job,
        String fileName,
        String checksum,
        @Nullable Integer round,
        @Nullable UUID supersedes) {}
