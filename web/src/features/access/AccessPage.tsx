import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { EmptyState } from '../../ui/State.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { Answer } from './Answer.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { questionOf } from './question.ts';

/** Why somebody may or may not: the question is in the address, so an answer can be handed on. */
export function AccessPage() {
  const { t } = useTranslation('access');
  const { values } = useUrlState('user', 'permission', 'resource');
  const question = questionOf(values);
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <Card title={t('question')}>
        <QuestionForm />
      </Card>
      {question === null ? (
        <Card>
          <EmptyState title={t('begin')}>{t('beginHint')}</EmptyState>
        </Card>
      ) : (
        <Answer question={question} />
      )}
    </Page>
  );
}
