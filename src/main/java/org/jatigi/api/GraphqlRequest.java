package org.jatigi.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation to run, with its document.
 *
 * @param query the document
 * @param operationName which operation of the document, null where it has only one
 * @param variables their values as JSON
 */
record GraphqlRequest(String query, @Nullable String operationName, Map<String, Object> variables) {}
