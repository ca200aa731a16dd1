/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.Monitor;
import org.glovebox.core.importing.FolderWatch;
import org.glovebox.core.importing.ImportLine.Outcome;
import org.glovebox.core.importing.ImportReport;
import org.glovebox.core.importing.KeptWatches;
import org.glovebox.core.importing.WatchedFolder;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.StoreException;
import org.glovebox.ui.SessionListener;
import org.glovebox.ui.internal.session.DesktopSession;
import org.glovebox.ui.internal.session.JobMonitor;

/** Watches the folders of the open notebook in the background. */
public final class FolderWatching implements SessionListener {

	private static final long BETWEEN_MILLISECONDS = 10_000;

	private final DesktopSession session;
	private @Nullable Watch job;

	/** Watches for a session, from the next notebook on that is opened. */
	public FolderWatching(DesktopSession session) {
		this.session = session;
	}

	@Override
	public void notebookOpened(Notebook notebook) {
		begin();
	}

	@Override
	public void notebookClosed() {
		end();
	}

	/** Looks from now on at the folders that the notebook keeps. To be called in the UI thread. */
	public void begin() {
		end();
		session.notebook().ifPresent(notebook -> {
			Watch watch = new Watch(notebook, session.author());
			job = watch;
			watch.schedule();
		});
	}

	private void end() {
		Watch watch = job;
		if (watch != null) {
			watch.ended = true;
			watch.cancel();
			job = null;
		}
	}

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private final class Watch extends Job {
		private final Notebook notebook;
		private final String author;
		private final List<FolderWatch> watches = new ArrayList<>();
		private final Set<String> told = new HashSet<>();
		private boolean begun;
		private volatile boolean ended;

		Watch(Notebook notebook, String author) {
			super("Watching folders");
			this.notebook = notebook;
			this.author = author;
			setSystem(true);
			setPriority(Job.DECORATE);
		}

		@Override
		protected IStatus run(IProgressMonitor progress) {
			try {
				if (!begun) {
					for (WatchedFolder folder : new KeptWatches(notebook).folders()) {
						watches.add(new FolderWatch(folder, notebook));
					}
					begun = true;
				}
				Monitor monitor = new JobMonitor(progress, getName());
				watches.forEach(watch -> look(watch, monitor));
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (StoreException e) {
				// a notebook that is being closed under the job is no trouble
				if (!ended) {
					ILog.of(FolderWatching.class).warn(getName(), e);
					tell(e.getMessage());
				}
			}
			if (!ended && !watches.isEmpty()) {
				schedule(BETWEEN_MILLISECONDS);
			}
			return Status.OK_STATUS;
		}

		private void look(FolderWatch watch, Monitor monitor) {
			boolean due = watch.look(Instant.now(), monitor);
			watch.trouble().ifPresent(this::tell);
			if (due) {
				ImportReport report = watch.take(notebook, session.registries().importRunner(), author, Instant.now(), monitor);
				if (report.count(Outcome.IMPORTED) + report.count(Outcome.LONGER) + report.count(Outcome.REFUSED) > 0) {
					session.background().inUiThread(() -> session.announcements()
							.done("From " + watch.folder().path().getFileName() + ": " + report.summary() + "."));
				}
			}
		}

		private void tell(@Nullable String text) {
			if (text != null && told.add(text)) {
				session.background().inUiThread(() -> session.announcements().trouble("Watching: " + text));
			}
		}
	}
}
