/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Backup;
import org.glovebox.core.store.StoreException;
import org.glovebox.ui.SessionListener;
import org.glovebox.ui.internal.session.DesktopSession;
import org.glovebox.ui.internal.session.JobMonitor;

/** Makes the backups of the open notebook: when asked, and every day where that is wanted. Belongs to the UI thread. */
public final class Backups implements SessionListener {

	private static final long BETWEEN_LOOKS_MILLISECONDS = 600_000;
	private static final long AFTER_OPENING_MILLISECONDS = 60_000;

	private final DesktopSession session;
	private @Nullable Daily job;

	/** Makes the backups of a session, the daily ones from the next notebook on that is opened. */
	public Backups(DesktopSession session) {
		this.session = session;
	}

	@Override
	public void notebookOpened(Notebook notebook) {
		begin(AFTER_OPENING_MILLISECONDS);
	}

	@Override
	public void notebookClosed() {
		end();
	}

	/** What is wanted for the open notebook. */
	BackupPlan plan(Notebook notebook) {
		return session.preferences().backups(notebook.info().id());
	}

	/** Remembers what is wanted, and makes a backup now in the background. */
	void make(Notebook notebook, BackupPlan plan, Path folder) {
		session.preferences().backups(notebook.info().id(), plan);
		session.run("Backing up to " + folder, (open, monitor) -> open.backup(folder, monitor), report -> {
			made(notebook, report);
			begin(BETWEEN_LOOKS_MILLISECONDS);
		});
	}

	/** Remembers what is wanted from now on. */
	void keep(Notebook notebook, BackupPlan plan) {
		session.preferences().backups(notebook.info().id(), plan);
		begin(BETWEEN_LOOKS_MILLISECONDS);
	}

	private void made(Notebook notebook, Backup.Report report) {
		session.preferences().backups(notebook.info().id(), plan(notebook).made(report.backup().time()));
		if (report.damaged().isEmpty()) {
			session.announcements().done("Backed up: " + text(report) + ".");
		} else {
			session.announcements().trouble("Backed up without " + count(report.damaged().size(), "damaged file")
					+ "; \"glovebox verify\" names the records.");
		}
	}

	/** What came of a backup, such as {@code 120 files, 3 of them new (1.4 MB)}. */
	static String text(Backup.Report report) {
		String files = count(report.backup().files(), "file");
		return report.copied() == 0 ? files + ", none of them new" : report.copied() == report.backup().files()
				? files + ", all new (" + size(report.copiedBytes()) + ")"
				: String.format(Locale.ROOT, "%s, %,d of them new (%s)", files, report.copied(), size(report.copiedBytes()));
	}

	static String count(long number, String what) {
		return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
	}

	/** A size as people read it, in powers of 1000. */
	static String size(long bytes) {
		double value = bytes;
		for (String unit : new String[] { "bytes", "kB", "MB", "GB" }) {
			if (value < 1000) {
				return String.format(Locale.ROOT, unit.equals("bytes") || value >= 100 ? "%.0f %s" : "%.1f %s", value, unit);
			}
			value /= 1000;
		}
		return String.format(Locale.ROOT, "%.1f TB", value);
	}

	private void begin(long delay) {
		end();
		session.notebook().filter(notebook -> plan(notebook).daily()).ifPresent(notebook -> {
			Daily next = new Daily(notebook);
			job = next;
			next.schedule(delay);
		});
	}

	private void end() {
		Daily before = job;
		if (before != null) {
			before.ended = true;
			before.cancel();
			job = null;
		}
	}

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private final class Daily extends Job {
		private final Notebook notebook;
		private volatile boolean ended;

		Daily(Notebook notebook) {
			super("Daily backup");
			this.notebook = notebook;
			setPriority(Job.DECORATE);
		}

		@Override
		protected IStatus run(IProgressMonitor progress) {
			try {
				BackupPlan plan = plan(notebook);
				if (plan.isDue(Instant.now())) {
					Path folder = plan.folder().orElseThrow();
					Backup.Report report = notebook.backup(folder, new JobMonitor(progress, getName()));
					session.background().inUiThread(() -> made(notebook, report));
				}
			} catch (CancellationException e) {
				// asked for again at the next look
				ILog.of(Backups.class).info("the daily backup was stopped");
			} catch (IOException | StoreException e) {
				// a notebook that is being closed under the job is no trouble
				if (!ended) {
					ILog.of(Backups.class).warn(getName(), e);
					session.background().inUiThread(
							() -> session.announcements().trouble("There is no backup of today: " + e.getMessage()));
				}
			}
			if (!ended) {
				schedule(BETWEEN_LOOKS_MILLISECONDS);
			}
			return Status.OK_STATUS;
		}
	}
}
