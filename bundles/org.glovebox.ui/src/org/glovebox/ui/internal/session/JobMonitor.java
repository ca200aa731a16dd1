/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glovebox.api.Monitor;

/** Shows the progress of long work in the list of jobs. */
public final class JobMonitor implements Monitor {

	private static final int TOTAL = 1000;

	private final IProgressMonitor monitor;
	private int done;

	/**
	 * Begins.
	 *
	 * @param monitor the monitor of the job
	 * @param what what is done, as the user reads it
	 */
	public JobMonitor(IProgressMonitor monitor, String what) {
		this.monitor = monitor;
		monitor.beginTask(what, TOTAL);
	}

	@Override
	public synchronized void progress(double fraction, String what) {
		monitor.subTask(what);
		int reached = (int) (TOTAL * Math.min(1, fraction));
		if (reached > done) {
			monitor.worked(reached - done);
			done = reached;
		}
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}
