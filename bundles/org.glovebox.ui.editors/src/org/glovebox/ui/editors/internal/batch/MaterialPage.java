/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.page.FormsPage;
import org.glovebox.ui.editors.internal.page.LiveReading;
import org.glovebox.ui.editors.internal.page.NumbersLine;
import org.glovebox.ui.editors.internal.page.RecordNumber;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.PartCommands;
import org.glovebox.ui.forms.RecordChooser;
import org.glovebox.ui.forms.RecordDrop;
import org.glovebox.ui.forms.RecordForm;

/** What went into a batch: materials with planned and actual amounts, added by typing a name or by dropping. */
public final class MaterialPage extends FormsPage {

	private static final int CHOOSER_WIDTH = 280;
	private static final Set<String> NUMBERS = Set.of("inputMass", "massYield");

	private Optional<WeighIn> inputs = Optional.empty();

	@Override
	protected void build(Composite body, PageContext context) {
		Batch batch = (Batch) context.record();
		if (!context.readOnly()) {
			adding(body, context);
			PlanMasses.create(body, context);
			RecordDrop.accept(body, context, MaterialPackage.Literals.MATERIAL, record -> add(context, record));
		}
		WeighIn made = new WeighIn(body, context);
		inputs = Optional.of(made);
		Label sum = new Label(body, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(sum);
		Runnable show = () -> {
			InputSum sums = InputSum.of(batch);
			sum.setText(sums.remark());
			sum.setForeground(sums.deviation().isEmpty() ? FormLook.muted(sum) : FormLook.warning(sum));
		};
		show.run();
		Changes.listen(batch, sum, show);
		new ObtainedTable(body, batch);
		Heading.create(body, "What came out");
		NumbersLine line = new NumbersLine(body, context);
		LiveReading.start(line.control(), context, "the yield of a batch",
				(notebook, copy) -> Optional.of(RecordNumber.named(notebook, copy, NUMBERS)), line::show);
		add(RecordForm.of(context, batch).only(MaterialPackage.Literals.MATERIAL__AMOUNT,
				SynthesisPackage.Literals.BATCH__YIELD, SynthesisPackage.Literals.BATCH__POSSIBLE_AMOUNT,
				MaterialPackage.Literals.MATERIAL__FORM, MaterialPackage.Literals.MATERIAL__LOCATION,
				SynthesisPackage.Literals.BATCH__PARTICLE_SIZE,
				SynthesisPackage.Literals.BATCH__MEASURED_COMPOSITION, SynthesisPackage.Literals.BATCH__LOSSES)
				.withoutGroups().create(body));
	}

	@Override
	public boolean reveal(String field) {
		return inputs.filter(weighing -> weighing.reveal(field)).isPresent() || super.reveal(field);
	}

	@Override
	public void setFocus() {
		inputs.ifPresent(WeighIn::setFocus);
	}

	private static void adding(Composite body, PageContext context) {
		Composite line = new Composite(body, SWT.NONE);
		line.setBackground(body.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * FormLook.GRID, 0).applyTo(line);
		RecordChooser chooser = new RecordChooser(line, context, MaterialPackage.Literals.MATERIAL,
				uuid -> context.load(uuid, record -> add(context, record)));
		chooser.text().setMessage("+ add material: type a name");
		GridDataFactory.swtDefaults().hint(CHOOSER_WIDTH, SWT.DEFAULT).applyTo(chooser.text());
		Label hint = new Label(line, SWT.NONE);
		hint.setText("or drop lots and batches anywhere here");
		hint.setForeground(FormLook.muted(line));
	}

	private static void add(PageContext context, Record record) {
		Use use = SynthesisFactory.eINSTANCE.createUse();
		use.setSource((Material) record);
		context.execute(PartCommands.add(context.domain(), context.record(), SynthesisPackage.Literals.BATCH__INPUTS,
				use));
	}
}
