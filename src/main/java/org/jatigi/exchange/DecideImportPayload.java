package org.jatigi.exchange;

import org.eclipse.microprofile.graphql.Description;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;

/** What became of the file. */
@Description("What became of the file.")
@Holds(category = Category.JOB)
public record DecideImportPayload(Job job) {}
