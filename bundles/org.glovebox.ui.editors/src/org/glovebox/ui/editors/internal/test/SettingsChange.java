/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.AbstractCommand;

/** Other settings of an analysis as a step that Undo takes back; the record stays as it is. */
final class SettingsChange extends AbstractCommand implements AbstractCommand.NonDirtying {

	private final Map<String, String> before;
	private final Map<String, String> after;
	private final Consumer<Map<String, String>> use;

	/**
	 * A change that was made already.
	 *
	 * @param use puts settings to use
	 */
	SettingsChange(Map<String, String> before, Map<String, String> after, Consumer<Map<String, String>> use) {
		super("Settings of an analysis");
		this.before = Map.copyOf(before);
		this.after = Map.copyOf(after);
		this.use = use;
	}

	@Override
	protected boolean prepare() {
		return true;
	}

	@Override
	public void execute() {
		// made while it was typed or dragged
	}

	@Override
	public void undo() {
		use.accept(before);
	}

	@Override
	public void redo() {
		use.accept(after);
	}
}
