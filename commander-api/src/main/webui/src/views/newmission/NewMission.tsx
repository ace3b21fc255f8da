import './newmission.css';
import { useMemo, useState } from 'react';
import { api } from '../../api/client';
import type { Account } from '../../api/types';
import { may } from '../../live/account';
import { Banner, Button, Empty, Field, ProblemNote } from '../../ui/parts';
import { useLoad } from '../../ui/useLoad';
import type { ForcingFile } from './coverage';
import { DraftForm } from './DraftForm';
import { plainObject, type ObjectType } from './objects';
import { TemplateForm } from './TemplateForm';
import type { Template } from './templates';

/** Where a search begins. */
export function NewMission({ account }: { account: Account }) {
  if (!may(account.role, 'write')) {
    return <Empty>As {account.role} you may look at missions, not start them. Ask an operator or a coordinator.</Empty>;
  }
  return <Allowed accountId={account.id} />;
}

function Allowed({ accountId }: { accountId: string }) {
  const catalogue = useLoad(
    async (signal) => {
      const [types, forcing] = await Promise.all([
        api<{ object_types: ObjectType[] }>('/object-types', { signal }),
        api<{ forcing: ForcingFile[] }>('/forcing', { signal }),
      ]);
      return { types: types.object_types, files: forcing.forcing };
    },
    [accountId],
  );
  const templates = useLoad((signal) => api<{ templates: Template[] }>('/templates', { signal, query: { limit: 100 } }), [accountId]);
  const [chosen, setChosen] = useState('');
  const objects = useMemo(() => (catalogue.value?.types ?? []).map(plainObject), [catalogue.value]);
  const template = templates.value?.templates.find(({ template_id: id }) => id === chosen) ?? null;
  if (!catalogue.value) {
    return catalogue.problem ? (
      <div className="alone stack">
        <ProblemNote problem={catalogue.problem} />
        <Button kind="primary" onClick={catalogue.again}>Try again</Button>
      </div>
    ) : <Empty>Loading …</Empty>;
  }
  const files = catalogue.value.files;
  return (
    <div className="stack">
      <div className="row spread">
        <h1>New mission</h1>
        {(templates.value?.templates.length ?? 0) > 0 && (
          <div className="template-choice">
            <Field label="From">
              {(props) => (
                <select {...props} value={chosen} onChange={(event) => setChosen(event.target.value)}>
                  <option value="">no template</option>
                  {templates.value!.templates.map((one) => (
                    <option key={one.template_id} value={one.template_id}>{one.name}</option>
                  ))}
                </select>
              )}
            </Field>
          </div>
        )}
      </div>
      {templates.problem && <Banner tone="warn">Templates cannot be offered now: {templates.problem.sentence}</Banner>}
      {template ? <TemplateForm key={template.template_id} template={template} files={files.filter(({ usable }) => usable)} />
        : <DraftForm objects={objects} files={files} />}
    </div>
  );
}
