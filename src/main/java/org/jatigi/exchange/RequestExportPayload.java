package org.jatigi.exchange;

import org.eclipse.microprofile.graphql.Description;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;

/** The job that makes the file. */
@Description("The job that makes the file.")
@Holds(category = Category.JOB)
public record RequestExportPayload(Job job) {}
