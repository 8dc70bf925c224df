import { customerSchema, projectSchema } from '@/lib/domain/activity';
import { question, search } from '@/lib/messages/question';
import { z } from '@/lib/zod';

/** What the pickers find in the PSA. */
export const searchQuestions = {
  findCustomers: question('calendar', search, z.array(customerSchema)),
  findProjects: question(
    'calendar',
    z.object({
      connectionId: z.string(),
      text: z.string().max(200),
      customerId: z.string().optional(),
    }),
    z.array(projectSchema),
  ),
};
