package org.jatigi.commandline.linkage;

import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.TrainingReport;

/**
 * All that is kept of what was learnt: enough to weigh the pairs of another register with the same columns.
 *
 * @param schema of the register that it was learnt from, with all its rules
 */
record LinkageModel(Schema schema, Model model, TrainingReport training) {}
