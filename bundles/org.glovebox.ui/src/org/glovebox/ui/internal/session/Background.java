/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.glovebox.api.Monitor;
import org.glovebox.core.store.StoreException;

/**
 * Runs work off the UI thread and delivers what comes of it in the UI thread. A fault of the store or the disk is told to
 * the user; a bug ends the job as an error, which the platform shows and logs.
 */
public final class Background {

	private final Display display;
	private final Consumer<String> trouble;

	/**
	 * Work without a notebook.
	 *
	 * @param <T> what comes of it
	 */
	@FunctionalInterface
	public interface Task<T> {
		T run(Monitor monitor) throws IOException;
	}

	/** Jobs with the same rule run one after the other. */
	static final class OneAtATime implements ISchedulingRule {
		@Override
		public boolean contains(@Nullable ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(@Nullable ISchedulingRule rule) {
			return rule == this;
		}
	}

	/**
	 * Makes a runner.
	 *
	 * @param display whose thread results are delivered in
	 * @param trouble is told, in that thread, what went wrong
	 */
	public Background(Display display, Consumer<String> trouble) {
		this.display = display;
		this.trouble = trouble;
	}

	/** Runs a task that the user sees in the list of jobs and can stop. */
	public <T> void run(String what, Task<T> task, Consumer<T> inUi) {
		Job job = job(what, task, inUi);
		job.setUser(false);
		job.setPriority(Job.LONG);
		job.schedule();
	}

	/** Runs a quick task that the user does not see. */
	public <T> void quietly(String what, Task<T> task, Consumer<T> inUi) {
		Job job = job(what, task, inUi);
		job.setSystem(true);
		job.setPriority(Job.SHORT);
		job.schedule();
	}

	/** Runs a task after those with the same rule. */
	<T> void inTurn(String what, ISchedulingRule rule, Task<T> task, Consumer<T> inUi) {
		Job job = job(what, task, inUi);
		job.setRule(rule);
		job.setPriority(Job.SHORT);
		job.schedule();
	}

	private <T> Job job(String what, Task<T> task, Consumer<T> inUi) {
		return Job.create(what, (ICoreRunnable) progress -> {
			try {
				T result = task.run(new JobMonitor(progress, what));
				inUiThread(() -> inUi.accept(result));
			} catch (CancellationException e) {
				throw new OperationCanceledException();
			} catch (IOException | StoreException e) {
				String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
				ILog.of(Background.class).warn(what, e);
				inUiThread(() -> trouble.accept(what + ": " + reason));
			}
		});
	}

	/** Runs in the UI thread as soon as it is free, unless the window is gone. */
	public void inUiThread(Runnable runnable) {
		if (!display.isDisposed()) {
			display.asyncExec(runnable);
		}
	}

}
