/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.List;
import java.util.UUID;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.Records;
import org.glovebox.model.description.Labels;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.RecordRef;

/** The name of a record that opens it when clicked and can be dragged into fields that take its kind. */
public final class RecordLink {

	private static final int ICON = 24;
	private static final String LABEL = RecordLink.class.getName();

	private RecordLink() {
	}

	/** A link to a record, which may be a stand-in for one that is not at hand. */
	public static ImageHyperlink create(Composite parent, PageContext context, Record record) {
		ImageHyperlink link = create(parent, context, record.eClass(), RecordLabels.of(record));
		Records.uuid(record).map(UUID::fromString).ifPresent(uuid -> connect(link, context, uuid));
		return link;
	}

	/** A link to a record that is known by its summary. */
	public static ImageHyperlink create(Composite parent, PageContext context, RecordSummary record) {
		EClass kind = ModelPackages.recordKind(record.kind()).orElse(NotebookPackage.Literals.NOTE);
		ImageHyperlink link = create(parent, context, kind, record.label());
		connect(link, context, record.uuid());
		return link;
	}

	private static ImageHyperlink create(Composite parent, PageContext context, EClass kind, String label) {
		ImageHyperlink link = new ImageHyperlink(parent, SWT.NONE);
		link.setBackground(parent.getBackground());
		link.setImage(KindImages.image(kind));
		link.setText(label);
		link.setData(LABEL, label);
		link.setForeground(FormLook.accent(parent));
		link.setToolTipText(Labels.kind(kind) + ": " + label + "\nClick to open; drag into a field");
		return link;
	}

	/**
	 * Shortens the text of a link to a width.
	 *
	 * @param width in points, icon included
	 * @return the width that it takes
	 */
	static int fit(ImageHyperlink link, int width) {
		String label = String.valueOf(link.getData(LABEL));
		GC gc = new GC(link);
		gc.setFont(link.getFont());
		String text = label;
		int end = label.length();
		while (end > 1 && gc.textExtent(text).x + ICON > width) {
			end--;
			text = label.substring(0, end).strip() + "…";
		}
		gc.dispose();
		if (!text.equals(link.getText())) {
			link.setText(text);
		}
		return Math.min(width, link.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
	}

	private static void connect(ImageHyperlink link, PageContext context, UUID record) {
		link.addHyperlinkListener(new Opening(context, record));
		DragSource source = new DragSource(link, DND.DROP_LINK | DND.DROP_COPY | DND.DROP_MOVE);
		source.setTransfer(new Transfer[] { LocalSelectionTransfer.getTransfer() });
		source.addDragListener(new Dragging(record));
	}

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private static final class Opening extends HyperlinkAdapter {
		private final PageContext context;
		private final UUID record;

		Opening(PageContext context, UUID record) {
			this.context = context;
			this.record = record;
		}

		@Override
		public void linkActivated(HyperlinkEvent event) {
			context.session().openRecord(record);
		}
	}

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private static final class Dragging extends DragSourceAdapter {
		private final UUID record;

		Dragging(UUID record) {
			this.record = record;
		}

		@Override
		public void dragStart(DragSourceEvent event) {
			LocalSelectionTransfer.getTransfer().setSelection(RecordRef.selection(List.of(record)));
		}

		@Override
		public void dragFinished(DragSourceEvent event) {
			LocalSelectionTransfer.getTransfer().setSelection(null);
		}
	}
}
