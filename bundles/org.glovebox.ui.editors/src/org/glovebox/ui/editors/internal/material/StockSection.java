/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.material;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.glovebox.core.ledger.Ledger;
import org.glovebox.core.ledger.Stock;
import org.glovebox.core.ledger.Withdrawal;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.model.material.Material;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.page.AfterSaving;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.RecordLink;
import org.glovebox.ui.forms.ScrolledPage;

/** A section that shows what is left of a material as a gauge, and who took how much. */
public final class StockSection {

	private static final int BAR_HEIGHT = 16;
	private static final int BAR_WIDTH = 320;
	private static final int ARC = 6;
	private static final int ROWS = 8;

	private final PageContext context;
	private final Composite section;
	private final Canvas bar;
	private final Label sentence;
	private final Composite uses;
	private List<Withdrawal> withdrawals = List.of();
	private Optional<Stock> stock = Optional.empty();

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
		sentence = new Label(section, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(sentence);
		uses = new Composite(section, SWT.NONE);
		uses.setBackground(section.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * FormLook.GRID, FormLook.GRID / 2).applyTo(uses);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(uses);
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
				list();
				update();
				ScrolledPage.reflow(section);
			}
		});
	}

	private static List<Withdrawal> taken(Notebook notebook, UUID record) {
		return notebook.load(record).stored().map(Stored::record).filter(Material.class::isInstance)
				.map(material -> Withdrawal.from(notebook, (Material) material)).orElse(List.of());
	}

	private void update() {
		Material material = (Material) context.record();
		stock = Ledger.of(material, withdrawals).stock();
		sentence.setText(stock.map(Stock::sentence)
				.orElse("Write down the amount, and what is taken from it is counted here."));
		sentence.setForeground(stock.isPresent() ? colour(sentence) : FormLook.muted(sentence));
		bar.setToolTipText(sentence.getText());
		bar.redraw();
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
		withdrawals.stream().limit(ROWS).forEach(this::row);
		if (withdrawals.size() > ROWS) {
			Label more = new Label(uses, SWT.NONE);
			more.setText("and " + (withdrawals.size() - ROWS) + " more; see Lineage");
			more.setForeground(FormLook.muted(uses));
			GridDataFactory.fillDefaults().span(2, 1).applyTo(more);
		}
	}

	private void row(Withdrawal withdrawal) {
		Label amount = new Label(uses, SWT.NONE);
		amount.setAlignment(SWT.RIGHT);
		amount.setText(withdrawal.amount().map(a -> a.text() + (withdrawal.planned() ? " planned" : ""))
				.orElse("amount not known"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(FormLook.LABEL_WIDTH, SWT.DEFAULT)
				.applyTo(amount);
		RecordLink.create(uses, context, withdrawal.by());
	}
}
