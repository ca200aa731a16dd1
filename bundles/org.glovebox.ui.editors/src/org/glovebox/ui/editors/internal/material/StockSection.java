/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.material;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.glovebox.core.ledger.Ledger;
import org.glovebox.core.ledger.Stock;
import org.glovebox.core.ledger.Withdrawal;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.model.material.Material;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.page.AfterSaving;
import org.glovebox.ui.forms.ActionLinks;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.RecordLink;
import org.glovebox.ui.forms.ScrolledPage;

/** A section that shows what is left of a material as a gauge, and its ledger: who took how much, and what was left. */
public final class StockSection {

	private static final int BAR_HEIGHT = 16;
	private static final int BAR_WIDTH = 320;
	private static final int BESIDE_BAR = 240;
	private static final int ARC = 6;
	private static final int ROWS = 12;
	private static final int NAME_WIDTH = 320;
	private static final int LEAST_NAME_WIDTH = 112;
	private static final int BESIDE_NAMES = 400;
	private static final int COLUMNS = 5;
	private static final List<String> AMOUNTS = List.of("Taken", "Left");
	private static final List<String> HEADS = List.of("By", "What became of it", "Taken");

	private final PageContext context;
	private final Composite section;
	private final Canvas bar;
	private final Label sentence;
	private final Composite uses;
	private List<Withdrawal> withdrawals = List.of();
	private Optional<Stock> stock = Optional.empty();
	private List<LedgerRow> rows = List.of();
	private boolean all;
	private boolean dated;

	private StockSection(Composite parent, PageContext context, Material material) {
		this.context = context;
		section = new Composite(parent, SWT.NONE);
		section.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * FormLook.GRID, FormLook.GRID).applyTo(section);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		Heading.create(section, "What is left");
		bar = new Canvas(section, SWT.DOUBLE_BUFFERED);
		bar.setBackground(section.getBackground());
		FormLook.keepColours(bar);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(BAR_WIDTH, BAR_HEIGHT).applyTo(bar);
		bar.addListener(SWT.Paint, event -> paint(event.gc));
		sentence = new Label(section, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
				.hint(FormLook.LABEL_WIDTH, SWT.DEFAULT).applyTo(sentence);
		uses = new Composite(section, SWT.NONE);
		uses.setBackground(section.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(3 * FormLook.GRID, FormLook.GRID / 2)
				.applyTo(uses);
		GridDataFactory.fillDefaults().span(2, 1).exclude(true).applyTo(uses);
		section.addListener(SWT.Resize, event -> fit());
		Changes.listen(material, section, this::update);
		update();
		read();
		AfterSaving.run(section, context, this::read);
	}

	/** Makes the section. */
	public static void create(Composite parent, PageContext context) {
		new StockSection(parent, context, (Material) context.record());
	}

	private void read() {
		UUID record = UUID.fromString(context.record().getUuid());
		context.read("what is left of a material", notebook -> taken(notebook, record), found -> {
			if (!section.isDisposed()) {
				withdrawals = found;
				update();
			}
		});
	}

	private static List<Withdrawal> taken(Notebook notebook, UUID record) {
		return notebook.load(record).stored().map(Stored::record).filter(Material.class::isInstance)
				.map(material -> Withdrawal.from(notebook, (Material) material)).orElse(List.of());
	}

	private void update() {
		Material material = (Material) context.record();
		Ledger ledger = Ledger.of(material, withdrawals);
		stock = ledger.stock();
		sentence.setText(stock.map(Stock::sentence)
				.orElse("Write down the amount, and what is taken from it is counted here."));
		sentence.setForeground(stock.isPresent() ? colour(sentence) : FormLook.muted(sentence));
		((GridData) bar.getLayoutData()).exclude = stock.isEmpty();
		bar.setVisible(stock.isPresent());
		section.layout();
		bar.setToolTipText(sentence.getText());
		bar.redraw();
		List<LedgerRow> now = LedgerRow.of(material, ledger, ZoneId.systemDefault());
		if (!now.equals(rows)) {
			rows = now;
			list();
		}
	}

	private Color colour(Control control) {
		return switch (stock.map(Stock::level).orElse(Stock.Level.GOOD)) {
		case GOOD -> control.getParent().getForeground();
		case LOW -> FormLook.warning(control);
		case OVERDRAWN -> FormLook.error(control);
		};
	}

	private void paint(GC gc) {
		Rectangle area = bar.getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(FormLook.line(bar));
		gc.fillRoundRectangle(0, 0, area.width, area.height, ARC, ARC);
		double share = stock.map(Stock::share).orElse(0.0);
		boolean good = stock.map(Stock::level).orElse(Stock.Level.GOOD) == Stock.Level.GOOD;
		gc.setBackground(good ? FormLook.accent(bar) : colour(bar));
		int width = (int) Math.round(area.width * share);
		if (width > 0) {
			gc.fillRoundRectangle(0, 0, width, area.height, ARC, ARC);
		}
	}

	private void list() {
		for (Control child : uses.getChildren()) {
			child.dispose();
		}
		int hidden = all || rows.size() <= ROWS ? 0 : rows.size() - ROWS + 1;
		boolean plain = withdrawals.isEmpty();
		if (!plain) {
			heads();
		}
		for (int i = 0; !plain && i < rows.size(); i++) {
			if (i == 0 || i > hidden) {
				row(rows.get(i));
			} else if (i == 1) {
				more(hidden);
			}
		}
		((GridData) uses.getLayoutData()).exclude = plain;
		uses.setVisible(!plain);
		section.layout(true, true);
		ScrolledPage.reflow(section);
	}

	/** The names give way where the window is narrow, for the numbers matter. */
	private int nameWidth() {
		return Math.clamp(section.getClientArea().width - BESIDE_NAMES, LEAST_NAME_WIDTH, NAME_WIDTH);
	}

	private void fit() {
		GridLayout layout = (GridLayout) section.getLayout();
		int columns = section.getClientArea().width < BAR_WIDTH + BESIDE_BAR ? 1 : 2;
		boolean other = columns != layout.numColumns;
		layout.numColumns = columns;
		int width = nameWidth();
		for (Control child : uses.getChildren()) {
			if (child instanceof ImageHyperlink link) {
				((GridData) link.getLayoutData()).widthHint = width;
			}
		}
		section.layout();
		uses.layout();
		if (other) {
			ScrolledPage.reflow(section);
		}
	}

	/** A ledger without a date has no column for it. */
	private void heads() {
		dated = rows.stream().anyMatch(row -> !row.date().isEmpty());
		((GridLayout) uses.getLayout()).numColumns = dated ? COLUMNS : COLUMNS - 1;
		if (dated) {
			head("Date");
		}
		HEADS.forEach(this::head);
		head(stock.isPresent() ? "Left" : "");
	}

	private void head(String title) {
		Label label = new Label(uses, SWT.NONE);
		label.setText(title);
		label.setForeground(FormLook.muted(uses));
		GridDataFactory.swtDefaults().align(AMOUNTS.contains(title) ? SWT.END : SWT.BEGINNING, SWT.CENTER)
				.applyTo(label);
	}

	private void more(int hidden) {
		if (dated) {
			new Label(uses, SWT.NONE);
		}
		ActionLinks links = new ActionLinks(uses).muted();
		links.add(hidden + " lines between: show all", "Show the whole ledger", () -> {
			all = true;
			list();
		});
		GridDataFactory.swtDefaults().span(COLUMNS - 1, 1).applyTo(links.control());
	}

	private void row(LedgerRow row) {
		if (dated) {
			text(row.date(), row, SWT.BEGINNING);
		}
		row.by().ifPresentOrElse(by -> GridDataFactory.swtDefaults().hint(nameWidth(), SWT.DEFAULT)
				.applyTo(RecordLink.create(uses, context, by)), () -> text("", row, SWT.BEGINNING));
		text(row.what(), row, SWT.BEGINNING);
		text(row.amount(), row, SWT.END);
		text(row.left(), row, SWT.END);
	}

	private void text(String text, LedgerRow row, int align) {
		Label label = new Label(uses, SWT.NONE);
		label.setText(text.replace("&", "&&"));
		label.setForeground(switch (row.tone()) {
		case PLAIN -> section.getForeground();
		case MUTED -> FormLook.muted(label);
		case OVERDRAWN -> FormLook.warning(label);
		});
		GridDataFactory.swtDefaults().align(align, SWT.CENTER).applyTo(label);
	}
}
