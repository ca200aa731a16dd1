/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.palette;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.SelectedIcons;
import org.glovebox.ui.internal.Pictures;
import org.glovebox.ui.internal.navigator.KindGroup;
import org.glovebox.ui.internal.session.DesktopSession;

/** Any command or record by its name, in the middle of the window. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class Palette extends PopupDialog {

	private static final int WIDTH = 640;
	private static final int HEIGHT = 420;
	private static final int MOST = 60;

	private final IWorkbenchWindow window;
	private final DesktopSession session;
	private final Commands commands;
	private final List<PaletteEntry> entries = new ArrayList<>();
	private @Nullable TableViewer list;
	private @Nullable Text typed;
	/** Whether the records are there, so that what stands first is what the text finds. */
	private boolean complete;
	private boolean moved;
	private boolean wanted;

	/** Makes the palette of a window. */
	public Palette(IWorkbenchWindow window, DesktopSession session) {
		super(window.getShell(), PopupDialog.INFOPOPUP_SHELLSTYLE, true, false, false, false, false, null,
				"Enter opens or runs \u00b7 Esc closes");
		this.window = window;
		this.session = session;
		this.commands = new Commands(window);
		entries.addAll(commands.all());
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(@Nullable Object element) {
			return switch (element) {
			case PaletteEntry.OfRecord(var summary) -> new StyledString(summary.shortId()).append("  " + summary.title())
					.append("   " + KindGroup.label(summary.kind()), StyledString.QUALIFIER_STYLER);
			case PaletteEntry.OfCommand(var id, var name, var keys) -> new StyledString(name).append("   " + keys,
					StyledString.QUALIFIER_STYLER);
			case null, default -> new StyledString();
			};
		}

		@Override
		public String getText(@Nullable Object element) {
			return getStyledText(element).getString();
		}

		@Override
		public Image getImage(@Nullable Object element) {
			return element instanceof PaletteEntry.OfRecord(var summary) ? KindImages.image(summary.kind())
					: Pictures.COMMAND.image();
		}
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(area);
		Text text = new Text(area, SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH);
		text.setMessage("Any command or record");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		typed = text;
		TableViewer viewer = new TableViewer(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		SelectedIcons.in(viewer.getTable());
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(viewer.getControl());
		list = viewer;
		text.addListener(SWT.Modify, event -> {
			moved = false;
			wanted = false;
			refresh();
		});
		text.addListener(SWT.KeyDown, this::key);
		viewer.getTable().addListener(SWT.MouseUp, event -> choose());
		session.read("the palette", Palette::records, found -> {
			if (!viewer.getControl().isDisposed()) {
				found.forEach(summary -> entries.add(new PaletteEntry.OfRecord(summary)));
				complete = true;
				refresh();
				if (wanted) {
					choose();
				}
			}
		});
		refresh();
		return area;
	}

	private static List<RecordSummary> records(Notebook notebook) {
		return notebook.list(RecordFilter.ALL);
	}

	@Override
	protected Control getFocusControl() {
		Text text = typed;
		return text == null ? super.getFocusControl() : text;
	}

	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle bounds = window.getShell().getBounds();
		return new Point(bounds.x + (bounds.width - size.x) / 2, bounds.y + bounds.height / 8);
	}

	private void refresh() {
		TableViewer viewer = list;
		Text text = typed;
		if (viewer != null && text != null) {
			List<PaletteEntry> matching = PaletteEntry.matching(text.getText(), entries, MOST);
			viewer.setInput(matching);
			if (!matching.isEmpty()) {
				viewer.setSelection(new StructuredSelection(matching.get(0)), true);
			}
		}
	}

	private void key(Event event) {
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> move(1);
		case SWT.ARROW_UP -> move(-1);
		case SWT.CR, SWT.KEYPAD_CR -> enter();
		default -> {
			return;
		}
		}
		event.doit = false;
	}

	/** Takes what is selected; where nobody selected it, only once it is known that nothing fits better. */
	private void enter() {
		if (complete || moved) {
			choose();
		} else {
			wanted = true;
		}
	}

	private void move(int by) {
		moved = true;
		TableViewer viewer = list;
		if (viewer != null && viewer.getTable().getItemCount() > 0) {
			Table table = viewer.getTable();
			table.setSelection(Math.floorMod(table.getSelectionIndex() + by, table.getItemCount()));
			table.showSelection();
		}
	}

	private void choose() {
		TableViewer viewer = list;
		Object chosen = viewer == null ? null : viewer.getStructuredSelection().getFirstElement();
		if (chosen instanceof PaletteEntry entry) {
			close();
			switch (entry) {
			case PaletteEntry.OfRecord(var summary) -> session.openRecord(summary.uuid());
			case PaletteEntry.OfCommand command -> commands.run(command)
					.ifPresent(session.announcements()::trouble);
			}
		}
	}
}
