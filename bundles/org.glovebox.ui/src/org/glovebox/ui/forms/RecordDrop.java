/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.RecordRef;

/** Lets records be dropped on a control. */
public final class RecordDrop {

	private RecordDrop() {
	}

	/**
	 * Makes a control take records.
	 *
	 * @param control the control
	 * @param context the page
	 * @param kind kind of record that it takes; others are not dropped
	 * @param dropped is given each record, loaded beside the edited one
	 */
	public static void accept(Control control, PageContext context, EClass kind, Consumer<Record> dropped) {
		accept(control, context, kind, new Anywhere(dropped));
	}

	/** As {@link #accept(Control, PageContext, EClass, Consumer)}, where it matters at which place a record is dropped. */
	public static void accept(Control control, PageContext context, EClass kind, Place place) {
		DropTarget target = new DropTarget(control, DND.DROP_LINK | DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] { LocalSelectionTransfer.getTransfer() });
		target.addDropListener(new Dropping(control, kind, place, (uuid, at) -> context.load(uuid, record -> {
			if (kind.isInstance(record) && !control.isDisposed()) {
				place.dropped(record, at);
			}
		})));
	}

	/** What happens at a place of a control. */
	public interface Place {
		/**
		 * A record is held there.
		 *
		 * @return what the place means, given to {@link #dropped} later
		 */
		Object at(int x, int y);

		/** No record is held over the control any more. */
		void left();

		/** A record was dropped there. */
		void dropped(Record record, Object place);
	}

	private record Anywhere(Consumer<Record> told) implements Place {
		@Override
		public Object at(int x, int y) {
			return "";
		}

		@Override
		public void left() {
			// nothing was shown
		}

		@Override
		public void dropped(Record record, Object place) {
			told.accept(record);
		}
	}

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private static final class Dropping extends DropTargetAdapter {
		private final Control control;
		private final EClass kind;
		private final Place place;
		private final BiConsumer<UUID, Object> dropped;

		Dropping(Control control, EClass kind, Place place, BiConsumer<UUID, Object> dropped) {
			this.control = control;
			this.kind = kind;
			this.place = place;
			this.dropped = dropped;
		}

		@Override
		public void dragEnter(DropTargetEvent event) {
			event.detail = fitting().isEmpty() ? DND.DROP_NONE
					: (event.operations & DND.DROP_LINK) != 0 ? DND.DROP_LINK
							: event.operations & (DND.DROP_COPY | DND.DROP_MOVE);
			if (event.detail == (DND.DROP_COPY | DND.DROP_MOVE)) {
				event.detail = DND.DROP_COPY;
			}
		}

		@Override
		public void dragOperationChanged(DropTargetEvent event) {
			dragEnter(event);
		}

		@Override
		public void dragOver(DropTargetEvent event) {
			if (!fitting().isEmpty()) {
				at(event);
			}
		}

		@Override
		public void dragLeave(DropTargetEvent event) {
			place.left();
		}

		private Object at(DropTargetEvent event) {
			Point point = control.toControl(event.x, event.y);
			return place.at(point.x, point.y);
		}

		@Override
		public void drop(DropTargetEvent event) {
			Object where = at(event);
			place.left();
			fitting().forEach(uuid -> dropped.accept(uuid, where));
		}

		private List<UUID> fitting() {
			ISelection selection = LocalSelectionTransfer.getTransfer().getSelection();
			boolean fits = selection instanceof IStructuredSelection structured
					&& ((List<?>) structured.toList()).stream().allMatch(this::mayFit);
			return fits ? RecordRef.all(selection) : List.of();
		}

		/** A record that is known by its identity only may be of any kind; that shows when it is loaded. */
		private boolean mayFit(Object object) {
			return switch (object) {
			case RecordSummary summary -> RecordChoices.takes(kind, summary.kind());
			case Record record -> kind.isInstance(record);
			default -> true;
			};
		}
	}
}
