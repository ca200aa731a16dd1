/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Journal;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.Changes;

/**
 * Works something out from the record as it is edited and from those it refers to, off the UI thread, again after each
 * change.
 */
public final class LiveReading {

	/** Long enough for a word, short enough to seem at once; in ms. */
	private static final int PAUSE = 200;

	private LiveReading() {
	}

	/**
	 * Begins.
	 *
	 * @param control what shows the result; ends with it
	 * @param what what is read, for the log
	 * @param work is given the notebook and a copy of the record; not in the UI thread
	 * @param inUi is given the result
	 */
	public static <T> void start(Control control, PageContext context, String what,
			BiFunction<Notebook, Record, Optional<T>> work, Consumer<T> inUi) {
		Runnable read = () -> read(control, context, what, work, inUi);
		Changes.listen(context.record(), control, () -> {
			control.getDisplay().timerExec(-1, read);
			control.getDisplay().timerExec(PAUSE, read);
		});
		control.addDisposeListener(event -> control.getDisplay().timerExec(-1, read));
		read.run();
	}

	private static <T> void read(Control control, PageContext context, String what,
			BiFunction<Notebook, Record, Optional<T>> work, Consumer<T> inUi) {
		if (control.isDisposed()) {
			return;
		}
		UUID uuid = UUID.fromString(context.record().getUuid());
		Optional<Sha256> base = Optional.of(context.revision().id());
		byte[] now = RecordFormat.write(context.record());
		Journal.Draft draft = new Journal.Draft(uuid, base, Clock.systemUTC().instant(), now);
		context.read(what, notebook -> notebook.loadDraft(draft).stored().map(Stored::record)
				.flatMap(copy -> work.apply(notebook, copy)), result -> {
					if (!control.isDisposed()) {
						result.ifPresent(inUi);
					}
				});
	}
}
