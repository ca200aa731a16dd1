/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Control;

/** Tells of changes of an object and everything in it, once for all that happen together. */
public final class Changes {

	private Changes() {
	}

	/**
	 * Listens until a control is gone.
	 *
	 * @param object a record or part
	 * @param control what shows it
	 * @param told runs in the UI thread, soon after a change
	 */
	public static void listen(EObject object, Control control, Runnable told) {
		Watch watch = new Watch(control, told);
		object.eAdapters().add(watch);
		control.addDisposeListener(event -> object.eAdapters().remove(watch));
	}

	@NonNullByDefault({}) // the parameters that are overridden here say nothing of null
	private static final class Watch extends EContentAdapter {
		private final Control control;
		private final Runnable told;
		private boolean pending;

		Watch(Control control, Runnable told) {
			this.control = control;
			this.told = told;
		}

		@Override
		public void notifyChanged(Notification notification) {
			super.notifyChanged(notification);
			boolean change = notification.getEventType() != Notification.REMOVING_ADAPTER;
			if (change && !pending && !control.isDisposed()) {
				pending = true;
				control.getDisplay().asyncExec(this::tell);
			}
		}

		@Override
		protected boolean resolve() {
			return false;
		}

		private void tell() {
			pending = false;
			if (!control.isDisposed()) {
				told.run();
			}
		}
	}
}
