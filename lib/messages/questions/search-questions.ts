import { customerSchema, projectSchema } from '@/lib/domain/activity';
import { question, search } from '@/lib/messages/question';
import { z } from '@/lib/zod';

/** What the pickers find in the PSA. */
export const searchQuestions = {
  findCustomers: question('calendar', search, z.array(customerSchema)),
  /** For an empty text the customer's; where none is named, the person's own. */
  findProjects: question(
    'calendar',
    search.extend({
      text: search.shape.text.or(z.literal('')),
      customerId: z.string().optional(),
    }),
    z.array(projectSchema),
  ),
};
