/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.function.ObjIntConsumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;

/** Lets steps be dragged to another place in their list. */
final class StepDrag {

	private StepDrag() {
	}

	static void enable(TableViewer viewer, ObjIntConsumer<EObject> move) {
		Transfer[] transfers = { LocalSelectionTransfer.getTransfer() };
		viewer.addDragSupport(DND.DROP_MOVE, transfers, new Source(viewer));
		viewer.addDropSupport(DND.DROP_MOVE, transfers, new Target(viewer, move));
	}

	@NonNullByDefault({}) // the parameters that are overridden here say nothing of null
	private static final class Source extends DragSourceAdapter {
		private final TableViewer viewer;

		Source(TableViewer viewer) {
			this.viewer = viewer;
		}

		@Override
		public void dragStart(DragSourceEvent event) {
			event.doit = !viewer.getStructuredSelection().isEmpty();
			LocalSelectionTransfer.getTransfer().setSelection(viewer.getStructuredSelection());
		}

		@Override
		public void dragFinished(DragSourceEvent event) {
			LocalSelectionTransfer.getTransfer().setSelection(null);
		}
	}

	@NonNullByDefault({}) // the parameters that are overridden here say nothing of null
	private static final class Target extends ViewerDropAdapter {
		private final ObjIntConsumer<EObject> move;

		Target(TableViewer viewer, ObjIntConsumer<EObject> move) {
			super(viewer);
			this.move = move;
			setSelectionFeedbackEnabled(false);
		}

		@Override
		public boolean validateDrop(Object target, int operation, TransferData type) {
			return dragged() != null && target instanceof StepRow row
					&& row.part().eContainer() == dragged().eContainer();
		}

		@Override
		public boolean performDrop(Object data) {
			EObject part = dragged();
			if (part == null || !(getCurrentTarget() instanceof StepRow row)) {
				return false;
			}
			int from = ((java.util.List<?>) part.eContainer().eGet(part.eContainingFeature())).indexOf(part);
			int to = row.number() - 1 + (getCurrentLocation() == LOCATION_AFTER ? 1 : 0);
			move.accept(part, to > from ? to - 1 : to);
			return true;
		}

		private static EObject dragged() {
			return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
					&& selection.getFirstElement() instanceof StepRow row ? row.part() : null;
		}
	}
}
