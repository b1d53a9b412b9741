package io.mubiao.command.intake;

import io.mubiao.shared.sheet.SheetContent;
import java.util.List;

/** One sheet of a document and what a machine sees at once about it. */
record SheetReading(SheetContent content, List<Remark> remarks) {}
