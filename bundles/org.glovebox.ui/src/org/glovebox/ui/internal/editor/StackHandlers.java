/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;

/** Undo and Redo of an editor. */
public final class StackHandlers {

	private final StackHandler undo;
	private final StackHandler redo;

	/** What a handler does with the stack. */
	private interface Move {
		boolean possible(CommandStack stack);

		void go(CommandStack stack);
	}

	private static final Move BACK = new Move() {
		@Override
		public boolean possible(CommandStack stack) {
			return stack.canUndo();
		}

		@Override
		public void go(CommandStack stack) {
			stack.undo();
		}
	};

	private static final Move AGAIN = new Move() {
		@Override
		public boolean possible(CommandStack stack) {
			return stack.canRedo();
		}

		@Override
		public void go(CommandStack stack) {
			stack.redo();
		}
	};

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private static final class StackHandler extends AbstractHandler {

		private final Move move;
		private @Nullable CommandStack stack;

		StackHandler(Move move) {
			this.move = move;
			setBaseEnabled(false);
		}

		void follow(CommandStack next) {
			stack = next;
			setBaseEnabled(move.possible(next));
		}

		@Override
		public @Nullable Object execute(ExecutionEvent event) {
			CommandStack current = stack;
			if (current != null && move.possible(current)) {
				move.go(current);
			}
			return null;
		}
	}

	/** Makes it. */
	StackHandlers(IHandlerService handlers) {
		undo = new StackHandler(BACK);
		redo = new StackHandler(AGAIN);
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_UNDO, undo);
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_REDO, redo);
	}

	/** Acts on a stack from now on; to be called again whenever it changed. */
	public void follow(CommandStack stack) {
		undo.follow(stack);
		redo.follow(stack);
	}
}
